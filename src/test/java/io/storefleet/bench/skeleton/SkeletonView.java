package io.storefleet.bench.skeleton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Vaadin's walking skeleton: a page with nothing but an empty part, behind the same sign-in. */
@Route(value = SkeletonView.PATH, autoLayout = false)
@PermitAll
public class SkeletonView extends Div {

    private static final long serialVersionUID = 1L;

    /** Where it is. */
    public static final String PATH = "bench-skeleton";
}
