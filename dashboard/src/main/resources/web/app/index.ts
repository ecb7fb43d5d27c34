import "./style.css";
import "./process/process.css";
import "./whatif/whatif.css";
import "./dictionary/dictionary.css";
import "./base/words-base";
import "./base/leaving";
import "./shell/appearance";
import "./shell/leadflow-app";
