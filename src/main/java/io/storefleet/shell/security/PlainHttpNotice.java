package io.storefleet.shell.security;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Over plain HTTP from elsewhere the secure session cookie would not come back, and every sign-in would fail without a
 * word. So the page says why, in place of a form that cannot work.
 */
@Component
class PlainHttpNotice implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** The hosts from which browsers send secure cookies without TLS. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private final transient I18NProvider words;

    PlainHttpNotice(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (!canKeepASession(page.getVaadinRequest())) {
                explain(page);
            }
        });
    }

    private static boolean canKeepASession(VaadinRequest request) {
        return request.isSecure()
                // Said by a proxy in front; whoever forges it only hides this sentence from themselves.
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || isLoopback(request.getHeader("Host"));
    }

    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }

    private void explain(IndexHtmlResponse page) {
        var asked = page.getVaadinRequest().getLocale();
        var language = Locale.GERMAN.getLanguage().equals(asked.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
        var document = page.getDocument();
        document.select("script").remove();
        document.body().empty();
        var card = document.body()
                .appendElement("main")
                .addClass("sf-front")
                .appendElement("div")
                .addClass("sf-front-card");
        card.appendElement("h1").text(words.getTranslation("shell.plain-http.title", language));
        card.appendElement("p").text(words.getTranslation("shell.plain-http.text", language));
    }
}
