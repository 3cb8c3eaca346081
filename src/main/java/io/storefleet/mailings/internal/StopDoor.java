package io.storefleet.mailings.internal;

import io.storefleet.evergreen.Brands;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * The public address at the foot of a mail: opening it changes nothing, since mail scanners open everything; its button,
 * or a mail program's one click (RFC 8058), ends the mails. It says nothing of whom it is about.
 */
@Controller
class StopDoor {

    static final String PATH = "/mail/stop";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow"><meta name="color-scheme" content="light dark">
            <title>%2$s</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/evergreen.css"></head>
            <body><header></header><main><h1>%2$s</h1><p>%3$s</p>%4$s</main></body></html>
            """;

    private final Stops stops;
    private final Brands brands;
    private final MessageSource words;

    StopDoor(Stops stops, Brands brands, MessageSource words) {
        this.stops = stops;
        this.brands = brands;
        this.words = words;
    }

    @GetMapping(PATH + "/{token}")
    ResponseEntity<byte[]> ask(@PathVariable String token, HttpServletRequest request) {
        var locale = language(request);
        var button = "<form method=\"post\"><button type=\"submit\">" + say("mailings.stop.button", locale, "")
                + "</button></form>";
        return stops.within(
                        new StopToken(token), ended -> ended ? page("done", "", locale) : page("ask", button, locale))
                .orElseGet(() -> nothing(locale));
    }

    @PostMapping(PATH + "/{token}")
    ResponseEntity<byte[]> stop(@PathVariable String token, HttpServletRequest request) {
        var locale = language(request);
        var address = new StopToken(token);
        stops.stop(address);
        return stops.within(address, ended -> page("done", "", locale)).orElseGet(() -> nothing(locale));
    }

    @RequestMapping(PATH + "/**")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        return nothing(language(request));
    }

    private ResponseEntity<byte[]> nothing(Locale locale) {
        return page(HttpStatus.NOT_FOUND, "nothing", "", locale, "");
    }

    /** Names whose mails they are: a customer gets such mails from many. */
    private ResponseEntity<byte[]> page(String what, String form, Locale locale) {
        return page(HttpStatus.OK, what, form, locale, brands.get().name());
    }

    private ResponseEntity<byte[]> page(HttpStatus status, String what, String form, Locale locale, String agency) {
        var html = PAGE.formatted(
                locale.getLanguage(),
                say("mailings.stop." + what, locale, agency),
                say("mailings.stop." + what + ".text", locale, agency),
                form);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private String say(String key, Locale locale, String agency) {
        return HtmlUtils.htmlEscape(words.getMessage(key, new Object[] {agency}, locale));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }
}
