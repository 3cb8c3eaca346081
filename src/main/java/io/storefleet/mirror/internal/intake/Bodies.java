package io.storefleet.mirror.internal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reads the bytes of deliveries as they came, up to a size and a time. */
@Component
class Bodies {

    private static final int CHUNK = 16 * 1024;

    /** The bytes are too many, too slow or do not arrive. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Receipt receipt;

        private Unfit(Receipt receipt) {
            super("the body was not taken: " + receipt.status());
            this.receipt = receipt;
        }

        Receipt receipt() {
            return receipt;
        }
    }

    private final IntakeSettings settings;
    private final Clock clock;

    Bodies(IntakeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    byte[] read(HttpServletRequest request) throws Unfit {
        var largest = settings.largest().toBytes();
        if (request.getContentLengthLong() > largest) {
            throw new Unfit(Receipt.TOO_LARGE);
        }
        var end = clock.instant().plus(settings.patience());
        var bytes = new ByteArrayOutputStream();
        try (var in = request.getInputStream()) {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes.write(chunk, 0, read);
                if (bytes.size() > largest) {
                    throw new Unfit(Receipt.TOO_LARGE);
                }
                if (clock.instant().isAfter(end)) {
                    throw new Unfit(Receipt.TOO_SLOW);
                }
            }
        } catch (IOException brokenOff) {
            throw new Unfit(Receipt.TOO_SLOW);
        }
        return bytes.toByteArray();
    }
}
