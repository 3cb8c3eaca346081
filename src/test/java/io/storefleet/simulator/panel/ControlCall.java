package io.storefleet.simulator.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A control call: the parts of its path, and a body whose values may all be texts, as a form sends them. */
record ControlCall(List<String> path, JsonNode body) {

    String part(int number) {
        return path.get(number);
    }

    String text(String name, String otherwise) {
        String text = body.path(name).asString("").strip();
        return text.isEmpty() ? otherwise : text;
    }

    /** @throws WrongControl when it is missing */
    String text(String name) {
        String text = text(name, "");
        if (text.isEmpty()) {
            throw WrongControl.bad("Say the " + name + ".");
        }
        return text;
    }

    int whole(String name, int otherwise) {
        return (int) number(name, otherwise);
    }

    /** @throws WrongControl when it is no number */
    double number(String name, double otherwise) {
        String text = text(name, Double.toString(otherwise));
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw WrongControl.bad("The " + name + " must be a number.");
        }
    }

    boolean flag(String name, boolean otherwise) {
        return Boolean.parseBoolean(text(name, Boolean.toString(otherwise)));
    }

    /** An array's texts, or the words of one text. */
    List<String> list(String name) {
        JsonNode value = body.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(each.asString()));
            return texts;
        }
        return Stream.of(text(name, "").split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
