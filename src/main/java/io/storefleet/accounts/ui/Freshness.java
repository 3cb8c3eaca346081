package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import io.storefleet.uikit.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was read; the browser counts on by itself. */
final class Freshness extends Span {

    private static final long serialVersionUID = 1L;
    private static final String COUNT = """
            const since = Date.now() - $0 * 1000;
            const tell = () => {
              const age = Math.round((Date.now() - since) / 1000);
              this.textContent = (age < 90 ? $1 : $2).replace('#', age < 90 ? age : Math.round(age / 60));
            };
            const timer = setInterval(() => (this.isConnected ? tell() : clearInterval(timer)), 5000);
            tell();
            """;

    private final long age;

    Freshness(Instant readAt, Clock clock, Formats formats) {
        age = Math.max(0, Duration.between(readAt, clock.instant()).toSeconds());
        setText(words());
        setTitle(formats.time(readAt));
    }

    private String words() {
        var seconds = age < 90;
        return getTranslation(seconds ? "accounts.read.seconds" : "accounts.read.minutes", seconds ? age : age / 60);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement()
                .executeJs(
                        COUNT,
                        age,
                        getTranslation("accounts.read.seconds", "#"),
                        getTranslation("accounts.read.minutes", "#"));
    }
}
