package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.storefleet.products.FieldChecks;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Inputs for some settings of a product, filled with what is there; nothing typed is lost when one is wrong. */
final class Form extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FieldWords words;
    private final transient List<Input> inputs = new ArrayList<>();
    private final transient SortedMap<String, String> was;

    /** @param was what is there, by name; empty for something new */
    Form(FieldWords words, Map<String, String> was) {
        this.words = words;
        this.was = new TreeMap<>(was);
        addClassName("sf-stack");
    }

    Form texts() {
        var input = new TextsInput(words);
        return take(input, input);
    }

    Form offers(Map<String, String> names) {
        var input = new OffersInput(words, names);
        return take(input, input);
    }

    Form lines(ProductField field) {
        var input = new LinesInput(words, field);
        return take(input, input.component());
    }

    /** Beside each other where there is room. */
    Form pair(ProductField... fields) {
        var pair = new Div();
        pair.addClassName("sf-pair");
        for (var field : fields) {
            var input = new OneInput(words, field, FieldWords.words(field));
            inputs.add(input);
            input.fill(was);
            pair.add(input.component());
        }
        add(pair);
        return this;
    }

    Form heading(String key) {
        add(new H3(words.say(key)));
        return this;
    }

    private Form take(Input input, Component shown) {
        inputs.add(input);
        input.fill(was);
        add(shown);
        return this;
    }

    void changed(Runnable listener) {
        inputs.forEach(input -> input.changed(listener));
    }

    /** What would be another value than before, by name; without a word about what is not understood. */
    SortedMap<String, String> draft() {
        var values = new TreeMap<String, String>();
        inputs.forEach(input -> {
            var unused = input.read(values);
        });
        var kept = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            try {
                kept.put(name, FieldChecks.value(name, value));
            } catch (ProductProblem halfTyped) {
                kept.put(name, value);
            }
        });
        return changes(kept);
    }

    /** What is to be another value than before; null when an input is wrong, which says so. */
    @Nullable SortedMap<String, String> read() {
        var values = new TreeMap<String, String>();
        boolean right = true;
        for (var input : inputs) {
            input.wrong("");
            var problem = input.read(values);
            problem.ifPresent(input::wrong);
            right &= problem.isEmpty();
        }
        var kept = new TreeMap<String, String>();
        for (var each : values.entrySet()) {
            try {
                kept.put(each.getKey(), FieldChecks.value(each.getKey(), each.getValue()));
            } catch (ProductProblem problem) {
                wrong(problem);
                right = false;
            }
        }
        return right ? changes(kept) : null;
    }

    private SortedMap<String, String> changes(SortedMap<String, String> values) {
        was.keySet().stream()
                .filter(name -> inputs.stream().anyMatch(input -> input.owns(name)))
                .forEach(name -> values.putIfAbsent(name, ""));
        return FieldChecks.differences(values, was);
    }

    /** Says it where it belongs; false where it belongs nowhere. */
    boolean wrong(ProductProblem problem) {
        for (var input : inputs) {
            if (!problem.field().isEmpty() && input.owns(problem.field())) {
                if (input instanceof TextsInput texts) {
                    texts.wrong(problem.field(), words.bare(problem));
                } else {
                    var many = input instanceof LinesInput;
                    input.wrong(many ? words.of(problem) : words.bare(problem));
                }
                return true;
            }
        }
        return false;
    }
}
