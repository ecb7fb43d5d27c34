package io.leadflow.model.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.model.Samples;
import io.leadflow.model.diagram.Scene.Box;
import io.leadflow.model.diagram.Scene.Line;
import io.leadflow.model.diagram.Scene.Point;
import io.leadflow.model.diagram.Scene.Route;
import io.leadflow.model.wording.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramTest {
    private static final double TOUCHES = 0.5;

    static Stream<ProcessDefinition> definitions() {
        Stream<ProcessDefinition> examples =
                Stream.of("minimal", "b2b-saas", "marketplace-seller-acquisition", "loan-sales")
                        .map(Samples::definition);
        Stream<ProcessDefinition> random =
                LongStream.range(0, 60).mapToObj(RandomDefinition::yaml).map(Samples::read);
        return Stream.concat(examples, random);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everySourceStageAndEndIsDrawnOnce(ProcessDefinition definition) {
        // When
        Drawing drawing = Drawing.of(definition, Locales.RUSSIAN);

        // Then
        assertThat(drawing.values("data-source"))
                .containsExactlyElementsOf(definition.sources().keySet());
        assertThat(drawing.values("data-stage"))
                .containsExactlyElementsOf(definition.stages().keySet());
        assertThat(drawing.values("data-end")).doesNotHaveDuplicates().contains("won");
        int boxes =
                definition.sources().size()
                        + definition.stages().size()
                        + drawing.values("data-end").size();
        assertThat(drawing.with("data-line")).hasSize(2 * boxes);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void boxesKeepClearOfEachOtherAndTextsStayInside(ProcessDefinition definition) {
        for (Locale locale : List.of(Locales.ENGLISH, Locales.RUSSIAN)) {
            // When
            Scene scene = Diagram.of(definition, Words.in(locale), Figures.later());

            // Then
            List<Rectangle2D> seen = new ArrayList<>();
            for (Box box : scene.boxes()) {
                Rectangle2D bounds = bounds(box);
                assertThat(seen).as(box.node().id()).noneMatch(bounds::intersects);
                assertThat(
                                new Rectangle2D.Double(0, 0, scene.width(), scene.height())
                                        .contains(bounds))
                        .isTrue();
                for (Line line : box.lines()) {
                    double right = line.x() + line.style().width(line.text());
                    assertThat(right).isLessThanOrEqualTo(bounds.getMaxX());
                    assertThat(line.y()).isBetween(bounds.getMinY(), bounds.getMaxY());
                }
                seen.add(bounds);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void waysBeginAndEndAtTheirBoxesAndEachIsThereOnce(ProcessDefinition definition) {
        // When
        Scene scene = Diagram.of(definition, Words.in(Locales.ENGLISH), Figures.none());

        // Then
        Map<Node.Key, Box> boxes =
                scene.boxes().stream()
                        .collect(Collectors.toMap(b -> b.node().key(), Function.identity()));
        for (Route route : scene.routes()) {
            assertThat(distance(boxes.get(route.edge().from()), route.points().getFirst()))
                    .as("%s begins", route.edge())
                    .isCloseTo(0, within(TOUCHES));
            assertThat(distance(boxes.get(route.edge().to()), route.points().getLast()))
                    .as("%s ends", route.edge())
                    .isCloseTo(0, within(TOUCHES));
        }
        List<List<Object>> between =
                scene.routes().stream()
                        .map(r -> List.<Object>of(r.edge().kind(), r.edge().from(), r.edge().to()))
                        .toList();
        assertThat(new HashSet<>(between)).hasSameSizeAs(between);
    }

    private static Rectangle2D bounds(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    /** From the outline of a box, inside it or outside. */
    private static double distance(Box box, Point point) {
        double dx = Math.max(box.x() - point.x(), point.x() - box.x() - box.width());
        double dy = Math.max(box.y() - point.y(), point.y() - box.y() - box.height());
        return dx <= 0 && dy <= 0
                ? -Math.max(dx, dy)
                : Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
    }
}
