/** Puts an entry at the end of a map, as its newest; beyond `most` entries the oldest is forgotten. */
export function setNewest<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size > most) map.delete(oldest);
    return;
  }
}
