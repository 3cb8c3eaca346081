package io.storefleet.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one action on many things; a bean of the feature that offers it. */
// A page is sent only the components found in the classes it names, and it never names those that provide this.
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(RadioButtonGroup.class)
@Uses(TextField.class)
public interface BulkForm {

    /** The name of the action. */
    String action();

    /** New fields. @param page whose language they speak */
    Fields fields(Component page);

    /** What is typed into them. */
    interface Fields {

        List<Component> components();

        /**
         * What is asked, in the action's own format; null when a field is wrong, which says so and keeps what was typed.
         *
         * @param lines whether lines may say of each thing what the fields leave open
         */
        @Nullable String request(boolean lines);
    }

    /** Fields that cannot be wrong. */
    static Fields of(java.util.function.Supplier<String> request, Component... components) {
        return new Fields() {
            @Override
            public List<Component> components() {
                return List.of(components);
            }

            @Override
            public String request(boolean lines) {
                return request.get();
            }
        };
    }
}
