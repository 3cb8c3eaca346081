package io.storefleet.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the person's light or dark choice into the page itself, so that nothing flashes while scripts load. */
@Component
class ThemeOnFirstFrame implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var cookies = page.getVaadinRequest().getCookies();
            Stream.ofNullable(cookies)
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().equals("storefleet-theme"))
                    .map(Cookie::getValue)
                    .filter(choice -> choice.equals("light") || choice.equals("dark"))
                    .findFirst()
                    .ifPresent(choice ->
                            page.getDocument().getElementsByTag("html").attr("style", "color-scheme:" + choice));
        });
    }
}
