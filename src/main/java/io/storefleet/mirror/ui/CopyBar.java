package io.storefleet.mirror.ui;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How much of something is there: a bar with its words below. */
final class CopyBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final float PERCENT = 100f;

    /** @param about what is copied, for those who cannot see the bar's place */
    CopyBar(double share, String about, String words) {
        addClassName("sf-job-progress");
        var done = new Div();
        done.addClassName("sf-bar-done");
        done.setWidth((float) share * PERCENT, Unit.PERCENTAGE);
        var bar = new Div(done);
        bar.addClassName("sf-bar");
        bar.getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100")
                .setAttribute("aria-valuenow", String.valueOf(Math.round(share * PERCENT)))
                .setAttribute("aria-label", about);
        var text = new Span(words);
        text.addClassName("sf-quiet");
        add(bar, text);
    }
}
