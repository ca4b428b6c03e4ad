// Where the program is whole, no part of it is left to be fetched.

export const addPanels = undefined;
