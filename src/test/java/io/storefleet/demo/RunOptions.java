package io.storefleet.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** What was typed after {@code ./storefleet run} or {@code ./storefleet tenant add}. */
public record RunOptions(int port, Path data, OptionalInt accounts) {

    private static final int DEFAULT_PORT = 8_080;
    private static final int MOST_ACCOUNTS = 100_000;
    private static final int LAST_PORT = 65_535;

    /**
     * Reads the options.
     *
     * @throws StartRefusedException with a sentence about the first one that is wrong
     */
    public static RunOptions parse(String... arguments) {
        var options = new RunOptions(DEFAULT_PORT, Path.of("data"), OptionalInt.empty());
        var words = List.of(arguments).iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    private RunOptions with(String name, Iterator<String> words) {
        return switch (name) {
            case "--port" -> new RunOptions(whole(name, words, LAST_PORT), data, accounts);
            case "--data" -> new RunOptions(port, Path.of(value(name, words)), accounts);
            case "--accounts" -> new RunOptions(port, data, OptionalInt.of(whole(name, words, MOST_ACCOUNTS)));
            default -> throw new StartRefusedException("There is no option " + name + "; see ./storefleet help.");
        };
    }

    private static String value(String name, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new StartRefusedException("The option " + name + " needs a value.");
        }
        return words.next();
    }

    private static int whole(String name, Iterator<String> words, int most) {
        var text = value(name, words);
        if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new StartRefusedException(
                "The option " + name + " needs a whole number from 1 to " + most + ", not " + text + ".");
    }
}
