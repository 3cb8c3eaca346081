package io.storefleet.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.storefleet.team.TeamException;
import io.storefleet.team.TeamException.Problem;
import io.storefleet.uikit.Notices;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a refusal at the field it is about; what was typed stays. */
final class FieldProblems implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Problem, Component> fields = new EnumMap<>(Problem.class);

    /** Says that these problems are about this field. */
    <F extends Component & HasValidationProperties> FieldProblems at(F field, Problem... problems) {
        List.of(problems).forEach(problem -> fields.put(problem, field));
        return this;
    }

    /** Runs the work and shows why it was refused; true when it was not. */
    boolean run(Component page, Runnable work) {
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        try {
            work.run();
            return true;
        } catch (TeamException refusal) {
            show(page.getTranslation(refusal.messageKey()), fields.get(refusal.problem()));
            return false;
        }
    }

    private static void show(String sentence, @Nullable Component field) {
        if (field instanceof HasValidationProperties checked) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            Notices.problem(sentence);
        }
    }
}
