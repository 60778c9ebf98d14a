/** Variables in a binary heap by activity, greatest first. */
export class VariableHeap {
  private readonly heap: number[] = [];
  private readonly position: number[] = [];
  readonly activity: number[] = [];

  add(variable: number): void {
    this.activity[variable] = 0;
    this.position[variable] = -1;
    this.insert(variable);
  }

  insert(variable: number): void {
    if ((this.position[variable] as number) >= 0) return;
    this.position[variable] = this.heap.length;
    this.heap.push(variable);
    this.up(this.heap.length - 1);
  }

  /** Takes the most active variable out, or returns -1. */
  pop(): number {
    const top = this.heap[0];
    if (top === undefined) return -1;
    const last = this.heap.pop() as number;
    this.position[top] = -1;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.position[last] = 0;
      this.down(0);
    }
    return top;
  }

  bump(variable: number, by: number): void {
    this.activity[variable] = (this.activity[variable] as number) + by;
    const at = this.position[variable] as number;
    if (at >= 0) this.up(at);
  }

  rescale(factor: number): void {
    for (let v = 0; v < this.activity.length; v++) this.activity[v] = (this.activity[v] as number) * factor;
  }

  private up(start: number): void {
    const { heap, position, activity } = this;
    const moved = heap[start] as number;
    const key = activity[moved] as number;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as number;
      if ((activity[above] as number) >= key) break;
      heap[at] = above;
      position[above] = at;
      at = parent;
    }
    heap[at] = moved;
    position[moved] = at;
  }

  private down(start: number): void {
    const { heap, position, activity } = this;
    const moved = heap[start] as number;
    const key = activity[moved] as number;
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (
        child + 1 < heap.length &&
        (activity[heap[child + 1] as number] as number) > (activity[heap[child] as number] as number)
      )
        child++;
      const below = heap[child] as number;
      if ((activity[below] as number) <= key) break;
      heap[at] = below;
      position[below] = at;
      at = child;
    }
    heap[at] = moved;
    position[moved] = at;
  }
}
