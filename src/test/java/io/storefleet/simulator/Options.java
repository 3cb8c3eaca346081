package io.storefleet.simulator;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reads the options of the command line. */
final class Options {

    static final String USAGE = """
            Options:
              --port 8090       the port on 127.0.0.1, 0 for a free one
              --seed 1          ids, people and passwords follow from it
              --accounts 120    accounts of the first store, 1 to 1000000
              --data DIR        keeps seed, accounts, credentials and links there; a kept seed wins
              --time-scale 1    how many times shorter a minute of the rate limit is
              --speed 1         how many times faster simulated time passes: 60 makes a minute a second
              --tls             answers over TLS 1.2 and 1.3 with a certificate of its own, which it prints
              --limit 250       calls a minute and address, 0 for no limit""";

    private static final int DEFAULT_PORT = 8_090;

    private Options() {}

    /** @throws IllegalArgumentException with a sentence that says what is wrong */
    static SimulatorSettings parse(String... arguments) {
        SimulatorSettings settings = SimulatorSettings.defaults().withPort(DEFAULT_PORT);
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String name = words.next();
            settings = with(settings, name, words);
        }
        return settings;
    }

    private static SimulatorSettings with(SimulatorSettings settings, String name, Iterator<String> words) {
        return switch (name) {
            case "--port" -> settings.withPort((int) whole(name, words, 0, 65_535));
            case "--seed" -> settings.withSeed(whole(name, words, Long.MIN_VALUE, Long.MAX_VALUE));
            case "--accounts" -> settings.withAccounts((int) whole(name, words, 1, 1_000_000));
            case "--limit" -> settings.withLimit((int) whole(name, words, 0, 1_000_000));
            case "--time-scale" -> settings.withTimeScale(scale(name, value(name, words)));
            case "--speed" -> settings.withSpeed(scale(name, value(name, words)));
            case "--tls" -> settings.withTls();
            case "--data" -> settings.withDirectory(Path.of(value(name, words)));
            default -> throw new IllegalArgumentException("There is no option " + name + ".");
        };
    }

    private static String value(String name, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("The option " + name + " needs a value.");
        }
        return words.next();
    }

    private static long whole(String name, Iterator<String> words, long least, long most) {
        String text = value(name, words);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        throw new IllegalArgumentException(
                "The option " + name + " needs a whole number from " + least + " to " + most + ", not " + text + ".");
    }

    private static double scale(String name, String text) {
        if (text.matches("[0-9]{1,4}(\\.[0-9]{1,3})?") && Double.parseDouble(text) > 0) {
            return Double.parseDouble(text);
        }
        throw new IllegalArgumentException("The option " + name + " needs a number above 0, not " + text + ".");
    }
}
