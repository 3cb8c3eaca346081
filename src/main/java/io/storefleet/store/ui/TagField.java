package io.storefleet.store.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;

/** Tags in one line, divided by commas. */
final class TagField extends TextField {

    private static final long serialVersionUID = 1L;

    TagField() {
        setLabel(getTranslation("store.field.tags"));
        setHelperText(getTranslation("store.field.tags.help"));
        setWidthFull();
    }

    void tags(List<String> tags) {
        setValue(String.join(", ", tags));
    }

    List<String> tags() {
        return Arrays.stream(getValue().split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    void problem(String text) {
        setErrorMessage(text);
        setInvalid(true);
        focus();
    }
}
