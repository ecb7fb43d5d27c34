import { View } from "../base/view"; customElements.define("whatif-page", class extends View {});
