/** For a page with the calculator in frames: keeps each frame as high as what is in it. It exports nothing. */
export {};
