/** Writing and reading of the audit's rows. */
@NullMarked
package io.storefleet.audit.internal;

import org.jspecify.annotations.NullMarked;
