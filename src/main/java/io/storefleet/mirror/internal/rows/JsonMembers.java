package io.storefleet.mirror.internal.rows;

import java.util.function.BiConsumer;

/** Walks over the members of a valid JSON object without reading their values, and cleans them on the way. */
final class JsonMembers {

    private static final int MOST_DIGITS = 300;
    private static final int LARGEST_EXPONENT_LENGTH = 4;

    private final String json;
    private int at;

    JsonMembers(String json) {
        this.json = json;
    }

    /** Calls with each member's name, as written between its quotes, and its whole text {@code "name":value}. */
    void forEach(BiConsumer<String, String> action) {
        at = json.indexOf('{') + 1;
        while (at > 0 && at < json.length()) {
            var member = new StringBuilder();
            value(member);
            String text = member.toString().strip();
            if (text.startsWith("\"")) {
                action.accept(text.substring(1, text.indexOf('"', 1)), text);
            }
            at++;
        }
    }

    /** Copies up to the comma or bracket that ends the member. */
    private void value(StringBuilder out) {
        int depth = 0;
        while (at < json.length()) {
            char each = json.charAt(at);
            if (each == '"') {
                text(out);
                continue;
            }
            if (each == '-' || (each >= '0' && each <= '9')) {
                number(out);
                continue;
            }
            if (each == '{' || each == '[') {
                depth++;
            } else if (depth == 0 && (each == ',' || each == '}')) {
                return;
            } else if (each == '}' || each == ']') {
                depth--;
            }
            out.append(each);
            at++;
        }
    }

    private void number(StringBuilder out) {
        int start = at;
        int exponent = -1;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            if (json.charAt(at) == 'e' || json.charAt(at) == 'E') {
                exponent = at;
            }
            at++;
        }
        boolean absurd = at - start > MOST_DIGITS || exponent >= 0 && at - exponent > LARGEST_EXPONENT_LENGTH;
        out.append(absurd ? "\"" : "").append(json, start, at).append(absurd ? "\"" : "");
    }

    private void text(StringBuilder out) {
        out.append('"');
        at++;
        while (at < json.length() && json.charAt(at) != '"') {
            if (json.charAt(at) == '\\') {
                escape(out);
            } else {
                character(out);
            }
        }
        out.append('"');
        at++;
    }

    private void character(StringBuilder out) {
        char each = json.charAt(at++);
        boolean pair =
                Character.isHighSurrogate(each) && at < json.length() && Character.isLowSurrogate(json.charAt(at));
        if (pair) {
            out.append(each).append(json.charAt(at++));
        } else {
            out.append(Character.isSurrogate(each) ? Cells.REPLACEMENT : each);
        }
    }

    private void escape(StringBuilder out) {
        int unit = unit(at);
        if (unit < 0) {
            out.append(json, at, Math.min(at + 2, json.length()));
            at += 2;
            return;
        }
        int next = unit(at + 6);
        if (Character.isHighSurrogate((char) unit) && next >= 0 && Character.isLowSurrogate((char) next)) {
            out.append(json, at, at + 12);
            at += 12;
            return;
        }
        if (Character.isSurrogate((char) unit)) {
            out.append(Cells.REPLACEMENT);
        } else if (unit != 0) {
            out.append(json, at, at + 6);
        }
        at += 6;
    }

    /** The code unit of the escape at the index; -1 when there is none of that form. */
    private int unit(int index) {
        if (!json.startsWith("\\u", index) || index + 6 > json.length()) {
            return -1;
        }
        try {
            return Integer.parseUnsignedInt(json, index + 2, index + 6, 16);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
