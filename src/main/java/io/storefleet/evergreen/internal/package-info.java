/** How links of our own are kept, and what a visitor may do with one. */
@NullMarked
package io.storefleet.evergreen.internal;

import org.jspecify.annotations.NullMarked;
