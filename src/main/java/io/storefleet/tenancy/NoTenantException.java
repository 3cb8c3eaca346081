package io.storefleet.tenancy;

/** Work that belongs to a tenant was started without one: a defect, never a user's mistake. */
public final class NoTenantException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NoTenantException() {
        super("no tenant is bound to this work");
    }
}
