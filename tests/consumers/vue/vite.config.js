import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "inspection-ratings";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
