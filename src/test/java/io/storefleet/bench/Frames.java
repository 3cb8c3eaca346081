package io.storefleet.bench;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the messages of a push connection together: each stands behind its length in characters and a bar. */
final class Frames implements WebSocket.Listener {

    private final StringBuilder kept = new StringBuilder();
    private final Consumer<String> message;

    /** @param message gets each message that tells of something */
    Frames(Consumer<String> message) {
        this.message = message;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        kept.append(data);
        for (int bar = kept.indexOf("|"); bar >= 0; bar = kept.indexOf("|")) {
            int length = Integer.parseInt(kept.substring(0, bar).strip());
            if (kept.length() < bar + 1 + length) {
                break;
            }
            var whole = kept.substring(bar + 1, bar + 1 + length);
            kept.delete(0, bar + 1 + length);
            if (whole.contains("{")) {
                message.accept(whole);
            }
        }
        socket.request(1);
        return null;
    }
}
