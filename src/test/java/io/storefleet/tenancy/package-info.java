/** Tests of the walls between tenants. */
@NullMarked
package io.storefleet.tenancy;

import org.jspecify.annotations.NullMarked;
