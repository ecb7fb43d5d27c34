import { View } from "../base/view"; customElements.define("run-list", class extends View {});
