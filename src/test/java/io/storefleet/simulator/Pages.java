package io.storefleet.simulator;

/** The frame and the style of the simulator's own pages. */
final class Pages {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex"><title>%1$s</title><style>
            :root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--page:#f6f4ef;--card:#fff;--line:#dedad0;--mark:#0b6b58}
            @media (prefers-color-scheme:dark){:root{--ink:#e8e6e0;--soft:#a3abb5;--page:#17191c;--card:#202327;--line:#33373d;--mark:#6fd3bb}}
            *{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
            header,main,footer{max-width:860px;margin:0 auto;padding:0 20px}header{padding-top:36px}
            h1{font-size:26px;margin:0 0 2px;text-wrap:balance}h2{font-size:17px;margin:0 0 10px}p{margin:0 0 12px}a{color:var(--mark)}
            .soft{color:var(--soft)}.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:16px 0}
            .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);white-space:nowrap}
            th{font-weight:600;color:var(--soft);font-size:13px}tr:last-child td{border-bottom:0}td.amount,th.amount{text-align:right;font-variant-numeric:tabular-nums}
            nav{display:flex;gap:22px;border-bottom:1px solid var(--line);margin-top:22px}nav a{padding:8px 0;text-decoration:none;color:var(--soft);border-bottom:2px solid transparent}
            section{display:none}section:target,body:not(:has(section:target)) section.first{display:block}
            body:has(section.first:target) nav .first,body:not(:has(section:target)) nav .first,body:has(section.second:target) nav .second{color:var(--ink);border-color:var(--mark)}
            code{font-size:13px;background:var(--page);padding:1px 5px;border-radius:4px;white-space:nowrap}footer{padding-bottom:40px;font-size:13px}
            </style></head><body>%2$s<footer class="soft">A simulator with invented people. Nothing here is real, and it is not FastSpring.</footer></body></html>
            """;

    private Pages() {}

    /** A page; the title is escaped, the body is HTML already. */
    static Reply page(int status, String title, String body) {
        return Reply.html(status, FRAME.formatted(escape(title), body))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
