package io.storefleet.shell;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties what a person is shown to what the log says, without showing the log. */
final class FaultNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(FaultNumbers.class);
    private static final int LOWEST = 100_000;
    private static final int HIGHEST = 999_999;

    private FaultNumbers() {}

    /** Writes the fault to the log and returns the number it stands under. */
    static String log(Throwable fault) {
        var number = "F" + ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        LOG.error("fault {}", number, fault);
        return number;
    }
}
