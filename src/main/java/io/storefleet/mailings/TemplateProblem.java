package io.storefleet.mailings;

import java.util.List;

/** A template was not kept; each fault belongs to a field. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFault> faults;

    public TemplateProblem(List<TemplateFault> faults) {
        super("the template was not kept");
        this.faults = List.copyOf(faults);
    }

    public List<TemplateFault> faults() {
        return faults;
    }
}
