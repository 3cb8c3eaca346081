package io.storefleet.simulator.pages;

import io.storefleet.simulator.http.Reply;

/** The frame of the simulator's own pages. */
public final class Pages {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex"><title>%1$s</title><style>%3$s</style></head>
            <body>%2$s<footer class="soft">A simulator with invented people. Nothing here is real, and it is not FastSpring.</footer></body></html>
            """;
    private static final String POLICY = "default-src 'none'; style-src " + PageStyle.hash()
            + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Pages() {}

    /** A page; the title is escaped, the body is HTML already. */
    public static Reply page(int status, String title, String body) {
        return Reply.html(status, FRAME.formatted(escape(title), body, PageStyle.CSS))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
