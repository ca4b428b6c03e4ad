
/** @type {((error: unknown) => void) | undefined} */
let __onBroken;
let __broken;
let __isTold = false;

/**
 * The error that went through the program and left it half-way: a trap, or an error of a function that the program called. The program
 * itself throws nothing: its errors are thrown here, once it has ended.
 */
export const broken = () => __broken;

/** Has a function called, with the error, when an error has left the program half-way. */
export const onBroken = (listener) => (__onBroken = listener);

/** The exports of a new program, which note an error that goes through them. */
function __watched(exports) {
    __broken = undefined;
    __isTold = false;
    const watched = {};
    for (const [name, value] of Object.entries(exports)) {
        watched[name] = typeof value === "function" ? (...given) => {
            try {
                return exports[name](...given);
            } catch (error) {
                __broken ??= { error };
                // A stack that is nearly full may have no room for this: then the next error is reported.
                if (!__isTold) {
                    Promise.resolve().then(() => __onBroken?.(error));
                    __isTold = true;
                }
                throw error;
            }
        } : value;
    }
    return watched;
}
