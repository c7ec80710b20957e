export function databaseUrl(url: string, name: string): string;
