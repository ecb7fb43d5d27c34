import { View } from "../base/view"; customElements.define("process-list", class extends View {});
