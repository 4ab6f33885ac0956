export interface Rest {
  readonly root: string;
}
