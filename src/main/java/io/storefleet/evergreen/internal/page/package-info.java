/** The public page behind {@code /go}: HTML for customers, without session and scripts. */
@NullMarked
package io.storefleet.evergreen.internal.page;

import org.jspecify.annotations.NullMarked;
