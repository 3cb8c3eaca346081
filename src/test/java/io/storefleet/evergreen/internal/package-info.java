@NullMarked
package io.storefleet.evergreen.internal;

import org.jspecify.annotations.NullMarked;
