package io.storefleet.simulator.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style sheet of the simulator's pages, and its hash, so that pages may allow no other style. */
final class PageStyle {

    static final String CSS = """
            :root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--page:#f6f4ef;--card:#fff;--line:#dedad0;--mark:#0b6b58;--warn:#9a4a00;--bad:#a5231f;--on:#fff}
            @media (prefers-color-scheme:dark){:root{--ink:#e8e6e0;--soft:#a3abb5;--page:#17191c;--card:#202327;--line:#33373d;--mark:#6fd3bb;--warn:#f0a860;--bad:#ff9a92;--on:#10201c}}
            *{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
            header,main,footer{max-width:860px;margin:0 auto;padding:0 20px}header{padding-top:36px}.wide{max-width:1120px}
            h1{font-size:26px;margin:0 0 2px;text-wrap:balance}h2{font-size:17px;margin:0 0 10px}h3{font-size:13px;margin:18px 0 8px;color:var(--soft);font-weight:600}p{margin:0 0 12px}a{color:var(--mark)}
            .soft{color:var(--soft)}.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:16px 0;scroll-margin-top:60px}
            .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);white-space:nowrap}
            th{font-weight:600;color:var(--soft);font-size:13px}tr:last-child td{border-bottom:0}td.amount,th.amount{text-align:right;font-variant-numeric:tabular-nums}td:last-child,th:last-child{padding-right:0}
            nav{display:flex;gap:22px;border-bottom:1px solid var(--line);margin-top:22px}nav a{padding:8px 0;text-decoration:none;color:var(--soft);border-bottom:2px solid transparent}
            section{display:none}section:target,body:not(:has(section:target)) section.first{display:block}
            body:has(section.first:target) nav .first,body:not(:has(section:target)) nav .first,body:has(section.second:target) nav .second{color:var(--ink);border-color:var(--mark)}
            code{font-size:13px;background:var(--page);padding:1px 5px;border-radius:4px;white-space:nowrap}footer{padding-bottom:40px;font-size:13px}
            .links{position:sticky;top:0;background:var(--page);z-index:1;flex-wrap:wrap;row-gap:0;margin:18px auto 0;padding:0 20px}
            .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(340px,1fr));gap:16px;margin:16px 0}.pair .card{margin:0}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:14px 24px;margin:0}.tiles dt{color:var(--soft);font-size:13px}.tiles dd{margin:0;font-size:21px;font-variant-numeric:tabular-nums}
            form{display:inline-flex;flex-wrap:wrap;gap:8px 10px;align-items:end;margin:0}label{display:inline-flex;flex-direction:column;gap:2px;font-size:13px;color:var(--soft)}label.tick{flex-direction:row;align-items:center;gap:6px;min-height:34px}
            input,select,button{font:inherit;font-size:14px;color:var(--ink);background:var(--page);border:1px solid var(--line);border-radius:7px;padding:6px 9px;min-height:34px}
            label input{width:100%}label.tick input{width:auto;min-height:0;margin:0}button{background:var(--card);cursor:pointer;white-space:nowrap}button:hover{border-color:var(--mark);color:var(--mark)}
            button.main{background:var(--mark);border-color:var(--mark);color:var(--on)}button.main:hover{filter:brightness(1.08);color:var(--on)}td:has(form){text-align:right}td button{min-height:0;padding:2px 10px}
            :is(a,button,input,select):focus-visible{outline:2px solid var(--mark);outline-offset:2px}
            .row{display:flex;flex-wrap:wrap;gap:8px 10px;align-items:end;margin:0 0 12px}.row:last-child{margin-bottom:0}
            .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(315px,1fr));gap:2px 28px;margin:0 0 14px;padding:0;list-style:none}.grid li{display:flex;gap:12px;align-items:center;justify-content:space-between;padding:4px 0;border-bottom:1px solid var(--line)}
            .on{color:var(--mark);font-weight:600}.warn{color:var(--warn)}.bad{color:var(--bad)}button.on{border-color:var(--mark)}.small{font-size:13px}
            """;

    private PageStyle() {}

    /** For {@code style-src}. */
    static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
