package io.leadflow.embedded.terminal;

import io.leadflow.embedded.Messages;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Talks to the person at the terminal, one line at a time. */
public final class Terminal implements PlatformListener {

    private static final int BAR_WIDTH = 40;

    private final Messages messages;
    private final PrintStream out;
    private final boolean interactive = Boolean.getBoolean("leadflow.terminal");
    private int shownTenths = -1;

    /**
     * A terminal.
     *
     * @param messages in the person's language
     * @param out where they read
     */
    public Terminal(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    /** The messages in the person's language. */
    public Messages messages() {
        return messages;
    }

    /**
     * Says a message.
     *
     * @param key its key in the bundle
     * @param details filled in
     */
    public void say(String key, Object... details) {
        line(messages.say(key, details));
    }

    /**
     * Prints a line as it is.
     *
     * @param text the line
     */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /**
     * Says on standard error what went wrong.
     *
     * @param key its key in the bundle
     * @param details filled in
     */
    public void error(String key, Object... details) {
        System.err.println("leadflow: " + messages.say(key, details));
    }

    /**
     * Says on standard error what went wrong.
     *
     * @param problem the problem
     */
    public void problem(PlatformException problem) {
        System.err.println("leadflow: " + problem.message(messages));
    }

    /**
     * Shows how far something is: a bar that grows on a terminal, a line for each tenth elsewhere.
     *
     * @param fraction 0 to 1
     * @param text what is shown beside
     */
    public synchronized void progress(double fraction, String text) {
        int tenths = (int) (fraction * 10);
        if (interactive) {
            out.print("\r" + bar(fraction) + " " + text + (fraction >= 1 ? "\n" : ""));
            out.flush();
        } else if (tenths > shownTenths) {
            line(bar(fraction) + " " + text);
        }
        shownTenths = tenths;
    }

    private static String bar(double fraction) {
        int full = (int) Math.round(fraction * BAR_WIDTH);
        String bar = "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
        return String.format(Locale.ROOT, "  [%s] %3d %%", bar, (int) (fraction * 100));
    }

    @Override
    public void ready(String part, String address, Duration took) {
        String name = String.format("%-20s", part);
        say("up.ready", name, took.toMillis() / 1000.0, address);
    }

    @Override
    public void stopped(String part) {
        say("up.stopped", part);
    }
}
