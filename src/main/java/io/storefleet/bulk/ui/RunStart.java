package io.storefleet.bulk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRun.Origin;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkStart;
import io.storefleet.bulk.BulkState;
import io.storefleet.uikit.Formats;
import java.util.List;
import java.util.stream.IntStream;

/** Begins a dry run: how many first, what is left out, and the names that are to be typed. */
final class RunStart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_LOOK = 3;

    private final transient BulkDesk desk;
    private final BulkRunId id;
    private final boolean permitted;
    private final Runnable changed;
    private final Select<Integer> look = new Select<>();
    private final Checkbox without = new Checkbox();
    private final Div problem = new Div();
    private final Button begin = new Button();
    private transient List<TextField> names = List.of();
    private boolean drawn;

    RunStart(BulkDesk desk, BulkRunId id, boolean permitted, Runnable changed) {
        this.desk = desk;
        this.id = id;
        this.permitted = permitted;
        this.changed = changed;
        addClassNames("sf-card", "sf-stack");
        look.setLabel(getTranslation("bulk.start.look"));
        look.setItems(IntStream.rangeClosed(0, BulkStart.MOST_LOOK).boxed().toList());
        look.setItemLabelGenerator(count -> getTranslation("bulk.start.look.count", count));
        look.setValue(USUAL_LOOK);
        problem.addClassNames("sf-message", "sf-tone-bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClassName("sf-start");
        begin.addClickListener(click -> begin());
    }

    void show(BulkRun run) {
        var waiting = run.count(BulkState.WAITING);
        setVisible(!run.begun() && waiting > 0);
        if (isVisible() && !drawn) {
            drawn = true;
            draw(run, waiting);
        }
    }

    private void draw(BulkRun run, long waiting) {
        add(new H2(getTranslation("bulk.start")), new Paragraph(getTranslation("bulk.start.text." + warning(run))));
        if (!permitted) {
            add(new Paragraph(getTranslation("bulk.start.refused")));
            return;
        }
        var left = run.origin() == Origin.LINES ? run.count(BulkState.UNUSABLE, BulkState.NOT_FOUND) : 0;
        without.setLabel(getTranslation("bulk.start.without", Formats.here().number(left)));
        if (left > 0) {
            add(without);
        }
        names = desk.bulk().namesToType(id).stream().map(this::name).toList();
        var fields = new Div(look);
        names.forEach(fields::add);
        fields.addClassName("sf-fields");
        add(fields);
        begin.setText(getTranslation(
                "bulk.start.do",
                BulkWords.action(this, run.action()),
                Formats.here().number(waiting)));
        if (!names.isEmpty()) {
            begin.addThemeVariants(ButtonVariant.ERROR);
        }
        add(problem, begin);
    }

    /** What cannot be taken back says so first. */
    private static String warning(BulkRun run) {
        return switch (run.action()) {
            case "return.create" -> "refund";
            case "subscription.cancel" -> "cancel";
            case "subscription.resume", "subscription.rebill" -> "charge";
            case "product.delete" -> "delete";
            case "quote.cancel" -> "withdraw";
            case "coupon.codes" -> "codes";
            default -> "plain";
        };
    }

    private TextField name(String name) {
        var field = new TextField(getTranslation("bulk.start.name", name));
        field.setWidthFull();
        return field;
    }

    private void begin() {
        problem.setVisible(false);
        names.forEach(field -> field.setInvalid(false));
        var typed = names.stream().map(TextField::getValue).toList();
        try {
            desk.bulk().start(id, new BulkStart(look.getValue(), typed, without.getValue()));
        } catch (BulkProblem wrong) {
            say(wrong);
            return;
        }
        changed.run();
    }

    private void say(BulkProblem wrong) {
        if (wrong.kind() == BulkProblem.Kind.NAME) {
            var wanted = desk.bulk().namesToType(id);
            for (int at = 0; at < names.size(); at++) {
                var field = names.get(at);
                field.setErrorMessage(getTranslation("bulk.problem.name", wanted.get(at)));
                field.setInvalid(!field.getValue().strip().equals(wanted.get(at)));
            }
            names.stream().filter(TextField::isInvalid).findFirst().ifPresent(TextField::focus);
            return;
        }
        problem.setText(BulkWords.problem(this, wrong));
        problem.setVisible(true);
    }
}
