package io.storefleet.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** The page for what goes wrong before the application's own pages can speak: a sentence and the way back. */
@Component
class PlainErrorPage implements ErrorViewResolver {

    private static final String PAGE = """
            <!doctype html><html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/storefleet.css"></head>
            <body><main class="sf-front"><div class="sf-front-card"><h1>%2$s</h1><p>%3$s</p><a href="/">%4$s</a></div></main>
            </body></html>""";

    private final MessageSource words;

    PlainErrorPage(MessageSource words) {
        this.words = words;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var kind = status.is5xxServerError() ? "plain" : "missing";
        var locale = request.getLocale();
        View view = (facts, asked, answer) -> {
            answer.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            write(answer.getWriter(), kind, locale);
        };
        var page = new ModelAndView(view);
        page.setStatus(status);
        return page;
    }

    private void write(java.io.PrintWriter out, String kind, Locale locale) throws IOException {
        out.write(PAGE.formatted(
                locale.getLanguage(),
                text("shell." + kind + ".title", locale),
                text("shell." + kind + ".text", locale),
                text("shell.back", locale)));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(words.getMessage(key, null, locale));
    }
}
