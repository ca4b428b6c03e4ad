"use client";
import "inspection-ratings";

export const Calculator = () => <inspection-ratings framework="yjs-2021" />;
