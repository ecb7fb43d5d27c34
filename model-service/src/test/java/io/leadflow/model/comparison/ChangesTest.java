package io.leadflow.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void sameDocumentsHaveNoChanges() throws Exception {
        // When, Then
        assertThat(changes("{'a':{'b':[1,{'c':2}]}}", "{'a':{'b':[1,{'c':2}]}}")).isEqualTo("[]");
    }

    @Test
    void partsAreAddedRemovedAndReplaced() throws Exception {
        // When, Then
        assertThat(changes("{'a':1,'b':2,'c':{'d':3}}", "{'b':2,'c':{'d':4},'e':[5]}"))
                .isEqualTo(
                        "[{'op':'remove','pointer':'/a','from':1},"
                                + "{'op':'replace','pointer':'/c/d','from':3,'to':4},"
                                + "{'op':'add','pointer':'/e','to':[5]}]");
    }

    @Test
    void orderOfPartsCounts() throws Exception {
        // When, Then
        assertThat(changes("{'stages':{'a':1,'b':2}}", "{'stages':{'b':2,'a':1}}"))
                .isEqualTo(
                        "[{'op':'reorder','pointer':'/stages','from':['a','b'],'to':['b','a']}]");
    }

    @Test
    void partAddedInTheMiddleTellsItsPlace() throws Exception {
        // When, Then
        assertThat(changes("{'s':{'a':1,'b':2}}", "{'s':{'a':1,'x':3,'b':2}}"))
                .isEqualTo(
                        "[{'op':'add','pointer':'/s/x','to':3},"
                                + "{'op':'reorder','pointer':'/s','from':['a','b','x'],"
                                + "'to':['a','x','b']}]");
    }

    @Test
    void listsOfPlainValuesChangeAsAWholeAndListsOfObjectsOneByOne() throws Exception {
        // When, Then
        assertThat(changes("{'f':['a','b']}", "{'f':['b']}"))
                .isEqualTo("[{'op':'replace','pointer':'/f','from':['a','b'],'to':['b']}]");
        assertThat(changes("{'l':[{'a':1},{'b':2},{'c':3}]}", "{'l':[{'a':9}]}"))
                .isEqualTo(
                        "[{'op':'replace','pointer':'/l/0/a','from':1,'to':9},"
                                + "{'op':'remove','pointer':'/l/2','from':{'c':3}},"
                                + "{'op':'remove','pointer':'/l/1','from':{'b':2}}]");
    }

    @Test
    void pointersAreEscaped() throws Exception {
        // When, Then
        assertThat(changes("{'a/b~c':1}", "{'a/b~c':2}")).contains("'/a~1b~0c'");
    }

    private static String changes(String from, String to) throws Exception {
        return JSON.writeValueAsString(Changes.between(tree(from), tree(to))).replace('"', '\'');
    }

    private static JsonNode tree(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
