package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkProblem;
import io.storefleet.uikit.Notices;
import org.jspecify.annotations.Nullable;

/** Asks a person to look at a run's first links before the others are made. */
final class RunLook extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LinkDesk desk;
    private final Runnable changed;
    private final Span text = new Span();
    private final Button goOn;
    private final Button cancel;
    private @Nullable LinkBatchId run;

    RunLook(LinkDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassNames("sf-message", "sf-tone-info", "sf-row");
        getElement().setAttribute("role", "status");
        goOn = new Button(getTranslation("links.look.go-on"), click -> apply(true));
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        cancel = new Button(getTranslation("links.cancel.confirm"), click -> apply(false));
        goOn.addClassName("sf-end");
        add(text, goOn, cancel);
    }

    void show(LinkBatchView shown) {
        run = shown.id();
        setVisible(shown.awaitsLook());
        var makes = desk.mayChange(shown);
        goOn.setVisible(makes);
        cancel.setVisible(makes);
        var counts = shown.counts();
        text.setText(getTranslation("links.look.text", counts.links(), counts.failed(), counts.waiting()));
    }

    private void apply(boolean on) {
        var id = run;
        if (id == null) {
            return;
        }
        try {
            var unused = on ? desk.links().goOn(id) : desk.links().cancel(id);
        } catch (LinkProblem problem) {
            Notices.problem(LinkWords.problem(this, problem));
        }
        changed.run();
    }
}
