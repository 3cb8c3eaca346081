package io.storefleet.fastspring;

import java.io.IOException;

/** Carries requests; shared by all clients, and the seam where tests replace the network. */
@FunctionalInterface
public interface Transport {

    /**
     * Sends a request exactly once and returns whatever is answered, whatever its status; redirects are not followed.
     *
     * @throws TooLarge when the answer is larger than the transport accepts
     * @throws java.util.zip.ZipException when the answer's content encoding is broken
     * @throws IOException when there is no complete answer
     */
    HttpAnswer send(HttpCall call) throws IOException, InterruptedException;

    /** An answer was larger than accepted. */
    final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super("The answer is too large");
        }
    }
}
