package io.leadflow.embedded.launch;

import io.leadflow.embedded.Messages;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * {@code ./leadflow up} and {@code ./leadflow demo}. Exit codes: 0 done, 1 not done, 2 not
 * understood.
 */
@Command(
        name = "leadflow",
        subcommands = {UpCommand.class, DemoCommand.class})
public final class Launcher {

    private Launcher() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        Speech speech = Speech.of(System.getenv());
        PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, speech.charset());
        System.setErr(
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, speech.charset()));
        Terminal terminal = new Terminal(Messages.in(speech.locale()), out);
        CommandLine line = commandLine(terminal);
        line.setOut(new PrintWriter(out, true, speech.charset()));
        System.exit(line.execute(args));
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Launcher(), new CommandFactory(terminal));
        line.setResourceBundle(terminal.messages().bundle());
        line.setParameterExceptionHandler((e, args) -> notUnderstood(terminal, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
        return line;
    }

    private static int notUnderstood(Terminal terminal, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.error("cli.not-understood", e.getMessage(), command);
        return 2;
    }

    private static int failed(Terminal terminal, Exception e) throws Exception {
        if (e instanceof PlatformException known) {
            terminal.problem(known);
            return 1;
        }
        throw e;
    }
}
