package io.storefleet.vault;

import io.storefleet.tenancy.TenantId;

/** Gives the vault new keys while it is in use; whatever was sealed before still opens. Commits on its own. */
public interface KeyRotation {

    /**
     * Makes a new master key and wraps every tenant's keys with it. Stopped in the middle, the rest stays wrapped by the
     * earlier master key, which is kept; calling again is safe. A
     * tenant whose keys do not open is logged and left out.
     *
     * @return number of tenants whose keys were wrapped anew
     */
    int rotateMaster();

    /** Makes a new key for the tenant's seals; {@link Vault#needsReseal} then tells which values still use an older one. */
    void rotateTenant(TenantId tenant);
}
