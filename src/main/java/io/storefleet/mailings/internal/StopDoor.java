package io.storefleet.mailings.internal;

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
    private final MessageSource words;

    StopDoor(Stops stops, MessageSource words) {
        this.stops = stops;
        this.words = words;
    }

    @GetMapping(PATH + "/{token}")
    ResponseEntity<byte[]> ask(@PathVariable String token, HttpServletRequest request) {
        var locale = language(request);
        if (!stops.knows(new StopToken(token))) {
            return nothing(locale);
        }
        var button = "<form method=\"post\"><button type=\"submit\">" + say("mailings.stop.button", locale)
                + "</button></form>";
        return page(HttpStatus.OK, "ask", button, locale);
    }

    @PostMapping(PATH + "/{token}")
    ResponseEntity<byte[]> stop(@PathVariable String token, HttpServletRequest request) {
        var locale = language(request);
        return stops.stop(new StopToken(token)) ? page(HttpStatus.OK, "done", "", locale) : nothing(locale);
    }

    @RequestMapping(PATH + "/**")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        return nothing(language(request));
    }

    private ResponseEntity<byte[]> nothing(Locale locale) {
        return page(HttpStatus.NOT_FOUND, "nothing", "", locale);
    }

    private ResponseEntity<byte[]> page(HttpStatus status, String what, String form, Locale locale) {
        var html = PAGE.formatted(
                locale.getLanguage(),
                say("mailings.stop." + what, locale),
                say("mailings.stop." + what + ".text", locale),
                form);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private String say(String key, Locale locale) {
        return HtmlUtils.htmlEscape(words.getMessage(key, null, locale));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }
}
